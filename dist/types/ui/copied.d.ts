import { type TemplateResult } from 'lit-html';
import type { ViewModel } from './model.js';
/** What has just been done, said politely. */
export declare const copied: ({ told, strings }: ViewModel) => TemplateResult;
