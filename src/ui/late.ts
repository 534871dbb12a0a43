import {afterwards} from './afterwards.js';
import {approvals} from './approval.js';
import {extendButton, hearButton} from './asking.js';
import {attachButton, attachmentChip} from './attaching.js';
import {consent} from './consent.js';
import {copyLink} from './copy-link.js';
import {hint} from './hint.js';
import {closeButton, makeWay} from './panel.js';
import {quality} from './quality.js';
import {questionOf} from './question.js';
import {questions} from './questions.js';
import {settings} from './settings.js';
import {talk} from './talk-button.js';
import {timer} from './timer.js';
import {transcript} from './transcript-view.js';
import {typeButton} from './type-button.js';

/** What only a call needs of the view: `dist/lazy.js` has none of it until a visitor comes near. */
export const late = {afterwards, approvals, attachButton, attachmentChip, closeButton, consent, copyLink, extendButton, hearButton, hint, makeWay, quality, questionOf, questions, settings, talk, timer, transcript, typeButton};

export type Late = typeof late;
