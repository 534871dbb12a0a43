/** One call through all its connections: the first, those that replace a lost one, and the one that follows an expiry. */
import { VoiceError } from '../errors.js';
import { type Connection, type ConnectionEvents, type ConnectOptions } from './connect.js';
import { type Media, type MediaEvents } from './media.js';
import { type Scope } from './scope.js';
import { type Watch, type WatchEvents } from './watch.js';
export interface CallEvents extends Omit<MediaEvents, 'contextReplaced'>, Pick<ConnectionEvents, 'step' | 'fact' | 'wire'>, Pick<WatchEvents, 'quality'> {
    /** The network is gone for the moment, or back. */
    held(held: boolean): void;
    /** The connection is gone; another is tried. */
    cut(): void;
    trying(attempt: number, delayMs: number): void;
    /** Another connection has taken over. @param gapMs How long there was none. */
    resumed(connection: Connection, gapMs: number): void;
    /** The provider said goodbye. */
    goodbye(): void;
    /** For good. */
    lost(error: VoiceError): void;
}
export interface Call {
    readonly media: Media;
    /** The first connection. @throws VoiceError, or what closed the scope. */
    open(): Promise<Connection>;
    /** Replaces the connection by a new one; where that fails, the old one stays. */
    rollOver(): void;
    /** `null` while there is none. */
    readonly connection: Connection | null;
    readonly watch: Pick<Watch, 'stats'>;
}
/**
 * Opens, in the visitor's gesture, what only a gesture can. Everything goes into `scope`.
 * @throws VoiceError for what can be known to be wrong before anything is asked of the visitor; `session.busy`.
 */
export declare function createCall(given: Pick<ConnectOptions, 'settings' | 'tools' | 'ahead'>, scope: Scope, on: CallEvents): Call;
