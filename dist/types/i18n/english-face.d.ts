/** English, as far as it is to be seen before a visitor comes near: all that `dist/lazy.js` has of it. */
export declare const face: {
    label: string;
    agent: string;
    start: string;
    cancel: string;
    mute: string;
    interrupt: string;
    retry: string;
    composer: string;
    composerHint: string;
    send: string;
    notice: string;
    terms: string;
    privacy: string;
    unsupported: string;
    settings: string;
    states: {
        idle: string;
        connecting: string;
        failed: string;
    };
    errors: {
        'net.script': string;
        'net.offline': string;
    };
    nextSteps: {
        'net.offline': string;
    };
};
