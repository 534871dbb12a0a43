import { type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/**
 * The conversation, as much of it as a page can bear. The visible log is readable at any time but is not a live region: text that grows
 * by the word would be read by the word, and a screen reader that repeats aloud what was just said talks over the assistant and into the
 * open microphone. So only an answer that nobody can hear (written, with the sound held back, or turned off) is announced: once, when it is
 * finished, by a region of its own that holds nothing else. Each answer has its own place there: a new node is read even when its words
 * are those of the one before.
 */
export declare const transcript: (model: ViewModel, send: Send) => TemplateResult;
