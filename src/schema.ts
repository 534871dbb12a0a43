import {$ZodNumber, $ZodObject, $ZodString, $ZodType, $ZodUnknown, $constructor, type $ZodNullable, type $ZodOptional, type $strip, type $ZodShape, type output} from 'zod/v4/core';

/**
 * The five kinds of schema that the wire needs, and one way to read by them: zod's own classes, without the methods that `zod/mini` gives each
 * of them and without errors that nobody reads (docs/decisions/0009, 0012). None of them compiles itself by `new Function`. Lists are read
 * piece by piece.
 */
export type Schema<Output = unknown> = $ZodType<Output>;
export type {output};

export const string = (): $ZodString => new $ZodString({type: 'string'});

/** A finite number. */
export const number = (): $ZodNumber => new $ZodNumber({type: 'number'});

export const unknown = (): $ZodUnknown => new $ZodUnknown({type: 'unknown'});

type Nullish<Inner extends $ZodType> = $ZodOptional<$ZodNullable<Inner>>;

/** zod's optional and nullable in one, which is half of what they weigh. */
const $Nullish = $constructor<Nullish<$ZodType>>('$Nullish', (schema, def) => {
  $ZodType.init(schema, def);
  const {_zod: zod} = schema;
  zod.optin = zod.optout = 'optional';
  zod.parse = (payload, context) => (payload.value == null ? payload : def.innerType._zod.run(payload, context));
});

/** May be missing, undefined or null. */
export const nullish = <Inner extends $ZodType>(innerType: Inner) => new $Nullish({type: 'optional', innerType: innerType as never}) as Nullish<Inner>;

/** An object with these keys; others are left out of what is read. */
export const object = <Shape extends $ZodShape>(shape: Shape) => new $ZodObject({type: 'object', shape}) as $ZodObject<Shape, $strip>;

/** What the value is by the schema, or `undefined` where it is something else. */
export function read<Read extends $ZodType>(schema: Read, value: unknown): output<Read> | undefined {
  const result = schema._zod.run({value, issues: []}, {async: false});
  return 'issues' in result && result.issues.length === 0 ? (result.value as output<Read>) : undefined;
}
