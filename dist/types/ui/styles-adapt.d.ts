/** What gives way to the place and the person: narrow columns, motion, forced colours. */
export declare const adapt: string;
