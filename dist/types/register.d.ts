interface VoiceElementClass extends CustomElementConstructor {
    readonly version: string;
    allowOrigins(origins: readonly string[]): void;
}
/** Registers `<realtime-voice>`. A second script, in whatever version, does nothing but say so. */
export declare function register(element: VoiceElementClass, script: HTMLElement | null): void;
export {};
