import { type TemplateResult } from 'lit-html';
import type { ViewModel } from './model.js';
/**
 * That the connection carries the call badly, however badly: so it is said once, politely. The level itself keeps from saying it again
 * within ten seconds (session/quality.ts).
 */
export declare const quality: ({ quality: level, strings }: ViewModel) => TemplateResult;
