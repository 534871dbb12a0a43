import { nothing, type TemplateResult } from 'lit-html';
import type { ViewModel } from './model.js';
/** The site's terms and privacy pages; options have let only http and https through. */
export declare const links: ({ termsUrl, privacyUrl, strings }: ViewModel) => TemplateResult;
/** That this is an AI: said before the first word and for as long as it lasts. */
export declare const notice: (model: ViewModel) => TemplateResult | typeof nothing;
