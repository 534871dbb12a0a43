import { type TemplateResult } from 'lit-html';
import type { ViewModel } from './model.js';
/** What helps, said once, politely: that the assistant hears itself, which stays for the rest of the call. It is long: where it stands, it moves no button. */
export declare const hint: ({ echo, strings, hint }: ViewModel) => TemplateResult;
