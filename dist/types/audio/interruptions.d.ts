/**
 * Tells whenever the system may have given back what it had taken for a phone call, Siri, another app or the lock screen: no browser tells that
 * in one way. A context tells of it, too, by its state: on iOS it goes through `interrupted`, from which only it itself comes back
 * (WebAudio/web-audio-api#2392, #2585). Can go when one event tells it everywhere.
 */
export declare function whenReturned(signal: AbortSignal, returned: () => void): void;
/** Only from `suspended`: resuming an `interrupted` context breaks it for good (WebAudio/web-audio-api#2585); can go with that. */
export declare function resume(context: AudioContext | null): void;
