import { type TemplateResult } from 'lit-html';
import type { ViewModel } from './model.js';
/** That the assistant hears itself, said once, politely: it stays for the rest of the call. It is long: where it stands, it moves no button. */
export declare const echo: ({ echo: hears, strings }: ViewModel) => TemplateResult;
