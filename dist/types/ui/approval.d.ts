import { type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/** A person's own click, and not the second half of a double click: the next card may have slid under the pointer. */
export declare const isDeliberate: ({ isTrusted, detail }: Pick<MouseEvent, "isTrusted" | "detail">) => boolean;
/** JSON with its lines broken, where that changes nothing else; as it came where it would: what is read is what will be run. */
export declare const readable: (json: string) => string;
/**
 * What a tool would do, and the visitor's yes or no. A region of its own says each question once; the focus stays where it is,
 * and finds the card next.
 */
export declare const approvals: (model: ViewModel, send: Send) => TemplateResult;
