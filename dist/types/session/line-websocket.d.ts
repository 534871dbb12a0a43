import type { Command } from '../protocol/vocabulary.js';
import { type WebsocketRoute } from '../transport/websocket.js';
import type { Line, LineEvents } from './line.js';
import type { Media } from './media.js';
import type { Scope } from './scope.js';
import type { SessionSettings } from './settings.js';
export interface WebsocketLine extends Line {
    readonly opened: Promise<void>;
}
/**
 * Audio as data: frames of the tap go out, pieces of the assistant's voice go to the player, which also tells what on WebRTC the
 * provider does. `say` sends a command on the finished connection.
 * @throws VoiceError `policy.worklet_blocked`: without the worklet nobody hears or is heard here.
 */
export declare function openWebsocketLine(route: WebsocketRoute, media: Media, { workletUrl, volume, noMicrophone, mode }: SessionSettings, scope: Scope, on: LineEvents, say: (command: Command) => void): Promise<WebsocketLine>;
