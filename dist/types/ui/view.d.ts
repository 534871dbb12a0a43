import type { TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/**
 * All of the interface: a function of the model, drawn the same way every time. What a visitor does goes to `send`.
 *
 * @slot launcher - On the launcher, instead of its icon and the label.
 * @slot header - Instead of the title.
 * @slot visualizer - Instead of the level meter; read `--rv-input-level` and `--rv-output-level`.
 * @slot empty - What stands in a transcript without turns.
 * @slot consent - Instead of the text of the consent gate.
 * @slot notice - Instead of the line about the AI.
 * @slot controls-start - Before the buttons.
 * @slot controls-end - After the buttons.
 * @slot footer - Below everything.
 * @slot fallback - Shown where voice cannot work.
 * @slot icon-mic - The microphone.
 * @slot icon-mic-off - The muted microphone.
 * @slot icon-end - On the end button.
 * @slot icon-send - On the send button.
 */
export declare const view: (model: ViewModel, send: Send) => TemplateResult;
