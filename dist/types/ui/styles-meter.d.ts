/** The level meter: its colour tells who is heard, and `--level` how loud. Only transform, opacity and clip-path follow the level. */
export declare const meter: string;
