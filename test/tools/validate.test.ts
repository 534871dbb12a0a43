import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {closedSchema} from '../../src/tools/tool-values.js';
import {validate} from '../../src/tools/validate.js';

type Schema = Parameters<typeof validate>[0];

const order: Schema = {
  type: 'object',
  properties: {
    id: {type: 'integer', minimum: 1},
    size: {enum: ['S', 'M', 'L']},
    mail: {type: 'string', format: 'email'},
    lines: {type: 'array', maxItems: 2, items: {$ref: '#/$defs/line'}},
  },
  required: ['id'],
  $defs: {line: {type: 'object', properties: {sku: {type: 'string', pattern: '^[A-Z]{2}$'}, more: {$ref: '#/$defs/line'}}, required: ['sku'], additionalProperties: false}},
};

/** As the tools ask: closed, unless the schema says otherwise. */
const problem = (schema: Schema, value: unknown): string | null => validate(closedSchema(schema), value);

describe('a value', () => {
  const right: unknown[] = [{id: 1}, {id: 7, size: 'M', mail: 'a@b.example'}, {id: 2, lines: [{sku: 'AB'}, {sku: 'CD', more: {sku: 'EF'}}]}];
  for (const value of right) it(`is right: ${JSON.stringify(value)}`, () => assert.equal(problem(order, value), null));

  const wrong: [value: unknown, says: RegExp][] = [
    [{}, /^# .*required property "id"/],
    [{id: '1'}, /^#\/id .*"string".*"integer"/],
    [{id: 0}, /^#\/id 0 is less than 1/],
    [{id: 1.5}, /^#\/id /],
    [{id: 1, size: 'XL'}, /^#\/size .*\["S","M","L"\]/],
    [{id: 1, mail: 'nobody'}, /^#\/mail .*"email"/],
    [{id: 1, lines: [{sku: 'AB'}, {sku: 'ab'}]}, /^#\/lines\/1\/sku .*pattern/],
    [{id: 1, lines: [{sku: 'AB', more: {}}]}, /^#\/lines\/0\/more .*"sku"/],
    [{id: 1, lines: [{sku: 'AB', price: 0}]}, /^#\/lines\/0 .*"price"/],
    [{id: 1, admin: true}, /^# .*"admin"/],
    [{id: 1, toString: 'x'}, /"toString"/],
  ];
  for (const [value, says] of wrong) {
    it(`is wrong, and the model is told where: ${JSON.stringify(value)}`, () => assert.match(problem(order, value) ?? 'nothing is wrong', says));
  }
});

describe('a name that the schema does not list', () => {
  const id = {type: 'object', properties: {id: {}}};
  const cases: [what: string, schema: Schema, taken: boolean][] = [
    ['is refused', id, false],
    ['is refused where nothing is listed', {properties: {}}, false],
    ['is refused beside what allOf lists', {...id, allOf: [{properties: {other: {}}}]}, false],
    ['is taken where additionalProperties allows it', {...id, additionalProperties: true}, true],
    ['is taken where patternProperties lists it', {...id, patternProperties: {'^x': {}}}, true],
    ['is taken where allOf lists it', {...id, allOf: [{properties: {x: {}}}]}, true],
    ['is taken where a $ref lists it', {...id, $ref: '#/$defs/more', $defs: {more: {properties: {x: {}}}}}, true],
    ['is taken where any object will do', {type: 'object'}, true],
  ];
  for (const [what, schema, taken] of cases) it(what, () => assert.equal(problem(schema, {id: 1, x: 1}) === null, taken));
});

describe('a schema', () => {
  it('is the page\'s, and is left as it is: frozen, or used by two tools', () => {
    const schema = Object.freeze({type: 'object', properties: Object.freeze({a: Object.freeze({$ref: '#/$defs/a'})}), $defs: Object.freeze({a: Object.freeze({type: 'number'})})});
    const before = JSON.stringify(schema);
    assert.equal(problem(schema, {a: 1}), null);
    assert.notEqual(problem(schema, {a: '1'}), null);
    assert.equal(JSON.stringify(schema), before);
    assert.deepEqual(Object.getOwnPropertyNames(schema.properties.a), ['$ref']);
  });

  it('may name itself', () => assert.equal(problem({$id: 'https://site.example/order', properties: {a: {$ref: '#/$defs/a'}}, $defs: {a: {type: 'number'}}}, {a: 1}), null));

  const circle: Record<string, unknown> = {};
  circle['not'] = circle;
  const hostile: [what: string, schema: Schema][] = [
    ['points to another address', {$ref: 'https://site.example/schema.json'}],
    ['points nowhere', {$ref: '#/$defs/none'}],
    ['points to what is no address', {$ref: 'https://['}],
    ['points to itself', {$ref: '#'}],
    ['is a circle', circle],
    ['has a pattern that is none', {properties: {a: {pattern: '('}}}],
    ['has a list where none belongs', {anyOf: {}}],
  ];
  for (const [what, schema] of hostile) it(`that ${what} lets nothing through`, () => assert.throws(() => validate(schema, {a: 'x'})));

  it('reaches no prototype by its names', () => {
    const schema = JSON.parse('{"properties": {"__proto__": {"type": "number"}, "constructor": {"type": "number"}}, "$defs": {"__proto__": {"polluted": true}}}') as Schema;
    validate(schema, {a: 1});
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
    assert.equal(Reflect.get({}, '__absolute_uri__'), undefined);
  });
});
