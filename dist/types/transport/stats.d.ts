/** What a connection has counted since it began, and how it is now. */
export interface Counters {
    /** By the names of https://w3c.github.io/webrtc-stats, the type's first; what the browser does not tell is missing. */
    readonly told: Readonly<Record<string, Readonly<Record<string, number>>>>;
    /** Changes with whatever arrives: media, reports on it, events, answers to the checks of ICE; by itself where nothing has to. `null` where nobody counts it. */
    readonly arrived: number | null;
    /** What is known without being counted: 1, the voice has just had a gap; 2, more waits to be sent than can be caught up with. */
    readonly trouble: 0 | 1 | 2;
}
/** @param report Of the whole peer. Chromium (156) and Firefox (153) tell all that is read of it. */
export declare function countersOf(report: Pick<RTCStatsReport, 'forEach'>): Counters;
