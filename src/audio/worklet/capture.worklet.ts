/** The one worklet file, so that a site with a strict policy names one address (`worklet-url`) for capture and playback alike. */
import {CaptureProcessor} from './capture-processor.js';
import {CAPTURE_PROCESSOR, PLAYER_PROCESSOR} from './messages.js';
import {PlayerProcessor} from './player-processor.js';

registerProcessor(CAPTURE_PROCESSOR, CaptureProcessor);
registerProcessor(PLAYER_PROCESSOR, PlayerProcessor);
