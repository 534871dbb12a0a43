import { type TemplateResult } from 'lit-html';
import type { ViewModel } from './model.js';
/** Where voice cannot work: the page's own way out. */
export declare const fallback: ({ supported, strings }: ViewModel) => TemplateResult;
