import { type TemplateResult } from 'lit-html';
import type { ViewModel } from './model.js';
/** The site's terms and privacy pages; options have let only http and https through. */
export declare const links: ({ termsUrl, privacyUrl, strings }: ViewModel) => TemplateResult;
/** What stands below everything. */
export declare const footer: (model: ViewModel) => TemplateResult;
