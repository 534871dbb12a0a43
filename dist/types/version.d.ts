/** That of package.json: a test sees to it. */
export declare const VERSION = "0.1.0";
