import type { BrowserKind } from '../browser-kind.js';
import type { ViewModel } from './model.js';
/**
 * A microphone that the visitor has blocked: where this browser lets them allow it. Once they have, nothing is wrong any more, and the call waits for its button as
 * it did before.
 * @param browser `null` where the general words do. @param permission What the browser says by now.
 */
export declare const unblocked: (model: ViewModel, browser: BrowserKind | null, permission: PermissionState) => ViewModel;
