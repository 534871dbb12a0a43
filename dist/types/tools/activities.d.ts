/** Which tools are at work, for whoever looks at the page. */
import type { ToolActivity } from '../shapes.js';
export interface Activities {
    /** Told again it may bring the name; what has ended stays so, and does not come back. */
    begin(id: string, name: string | null): void;
    end(id: string, ok: boolean): void;
    drop(gone: (activity: ToolActivity) => boolean): void;
    /** The same list until something changes. */
    readonly list: readonly ToolActivity[];
}
export declare function createActivities(changed: () => void): Activities;
