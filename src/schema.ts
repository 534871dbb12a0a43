import {$ZodArray, $ZodNullable, $ZodNumber, $ZodObject, $ZodOptional, $ZodString, $ZodUnknown, type $strip, type $ZodShape, type $ZodType, type output} from 'zod/v4/core';

/**
 * The six kinds of schema that the wire needs, and one way to read by them: zod's own classes, without the methods that `zod/mini` gives each
 * of them and without errors that nobody reads (docs/decisions/0009). None of them compiles itself by `new Function`.
 */
export type Schema<Output = unknown> = $ZodType<Output>;
export type {output};

export const string = (): $ZodString => new $ZodString({type: 'string'});

/** A finite number. */
export const number = (): $ZodNumber => new $ZodNumber({type: 'number'});

export const unknown = (): $ZodUnknown => new $ZodUnknown({type: 'unknown'});

export const array = <Element extends $ZodType>(element: Element) => new $ZodArray({type: 'array', element}) as $ZodArray<Element>;

/** May be missing, undefined or null. */
export const nullish = <Inner extends $ZodType>(innerType: Inner) =>
  new $ZodOptional({type: 'optional', innerType: new $ZodNullable({type: 'nullable', innerType})}) as $ZodOptional<$ZodNullable<Inner>>;

/** An object with these keys; others are left out of what is read. */
export const object = <Shape extends $ZodShape>(shape: Shape) => new $ZodObject({type: 'object', shape}) as $ZodObject<Shape, $strip>;

/** What the value is by the schema, or `undefined` where it is something else. */
export function read<Read extends $ZodType>(schema: Read, value: unknown): output<Read> | undefined {
  const result = schema._zod.run({value, issues: []}, {async: false});
  return 'issues' in result && result.issues.length === 0 ? (result.value as output<Read>) : undefined;
}
