/** What a value is by a schema; `NO` where it is something else. */
export type Schema<Output = unknown> = (value: unknown) => Output | typeof NO;
export type output<Read extends Schema> = Exclude<ReturnType<Read>, typeof NO>;
type Shape = Readonly<Record<string, Schema>>;
type Optional<S extends Shape> = {
    [Key in keyof S]: undefined extends output<S[Key]> ? Key : never;
}[keyof S];
type Fields<S extends Shape> = {
    [Key in Exclude<keyof S, Optional<S>>]: output<S[Key]>;
} & {
    [Key in Optional<S>]?: output<S[Key]>;
};
declare const NO: unique symbol;
export declare const string: () => Schema<string>;
/** A finite number. */
export declare const number: () => Schema<number>;
export declare const unknown: () => Schema;
export declare const nullish: <Output>(inner: Schema<Output>) => Schema<Output | null | undefined>;
export declare const array: <Output>(element: Schema<Output>) => Schema<Output[]>;
export declare const object: <S extends Shape>(shape: S) => Schema<Fields<S>>;
export declare function read<Output>(schema: Schema<Output>, value: unknown): Output | undefined;
export {};
