import { type Strings } from '../i18n/strings.js';
import type { PreflightReport } from '../preflight-report.js';
import type { SessionSettings } from '../session/settings.js';
export interface PreflightOptions {
    /**
     * Whether the microphone is listened to, for a second and a half: `true` asks the visitor where that is needed, so call it inside their
     * gesture; `false` never opens it. Without it, only a microphone is opened that the visitor has allowed before.
     */
    readonly microphone?: boolean;
    /** STUN and TURN servers of your own, to see how a call gets out of the visitor's network; else the element's. Without either no other host is asked. */
    readonly iceServers?: RTCIceServer[];
}
/** Never rejects: what goes wrong is what the report is about. Nothing that was opened for it is left. */
export declare function preflight(settings: SessionSettings, strings: Strings, { microphone, iceServers }: PreflightOptions): Promise<PreflightReport>;
