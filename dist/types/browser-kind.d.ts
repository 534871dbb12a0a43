/** The browsers, by where they let a visitor allow the microphone again. */
export type BrowserKind = 'desktop' | 'android' | 'safari' | 'ios';
/**
 * By what the browser says of itself: nothing that it can do tells where its buttons are. Safari alone ends as it does; an iPad calls itself a Mac, and has touch
 * points (https://developer.apple.com/videos/play/wwdc2019/203/). `null` for the other browsers of iOS, and for the windows of apps, most of which have no such buttons.
 */
export declare const browserKind: ({ userAgent, maxTouchPoints }: Pick<Navigator, "userAgent" | "maxTouchPoints">) => BrowserKind | null;
