import { $ZodNumber, $ZodObject, $ZodString, $ZodType, $ZodUnknown, type $ZodNullable, type $ZodOptional, type $strip, type $ZodShape, type output } from 'zod/v4/core';
/**
 * The five kinds of schema that the wire needs, and one way to read by them: zod's own classes, without the methods that `zod/mini` gives each
 * of them and without errors that nobody reads (docs/decisions/0009, 0012). None of them compiles itself by `new Function`. Lists are read
 * piece by piece.
 */
export type Schema<Output = unknown> = $ZodType<Output>;
export type { output };
export declare const string: () => $ZodString;
/** A finite number. */
export declare const number: () => $ZodNumber;
export declare const unknown: () => $ZodUnknown;
type Nullish<Inner extends $ZodType> = $ZodOptional<$ZodNullable<Inner>>;
/** May be missing, undefined or null. */
export declare const nullish: <Inner extends $ZodType>(innerType: Inner) => Nullish<Inner>;
/** An object with these keys; others are left out of what is read. */
export declare const object: <Shape extends $ZodShape>(shape: Shape) => $ZodObject<Shape, $strip>;
/** What the value is by the schema, or `undefined` where it is something else. */
export declare function read<Read extends $ZodType>(schema: Read, value: unknown): output<Read> | undefined;
