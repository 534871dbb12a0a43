import type { ViewModel } from './model.js';
/** Where a call cannot work: why, for the visitor. Where even a secure page has no `mediaDevices`, an app shows it and gives it none. */
export declare const unable: (model: ViewModel, { isSecureContext, navigator }: Pick<Window, "isSecureContext" | "navigator">) => ViewModel;
