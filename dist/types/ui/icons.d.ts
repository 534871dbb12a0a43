import { type TemplateResult } from 'lit-html';
/** One shape in the colour of the text, drawn or filled; the button's own name says what it means. */
export declare const icon: (d: string, fill?: string) => TemplateResult;
export declare const MIC: TemplateResult;
export declare const MIC_OFF: TemplateResult;
export declare const END: TemplateResult;
export declare const CANCEL: TemplateResult;
export declare const STOP: TemplateResult;
export declare const SEND: TemplateResult;
export declare const RETRY: TemplateResult;
export declare const ALERT: TemplateResult;
export declare const VOICE: TemplateResult;
export declare const SLIDERS: TemplateResult;
