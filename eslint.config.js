import tseslint from 'typescript-eslint';
import {filesOf, forbiddenTo, LAYERS} from './build/lint/layers.js';
import {BANNED_IMPORTS, BANNED_SYNTAX, COPIED_IMPORTS, ELEMENT_IMPORT, LATER, NODE_IMPORT, OUTSIDE_IMPORT, PAGE_GLOBALS, WIRE_NAMES, WORKLET_IMPORT} from './build/lint/rules.js';

const TS = ['**/*.ts'];
const imports = (...patterns) => ({'@typescript-eslint/no-restricted-imports': ['error', {patterns: [...BANNED_IMPORTS, ...patterns]}]});
const syntax = (...selectors) => ({'no-restricted-syntax': ['error', ...selectors]});

/** The table: one entry of the configuration for each part of src. */
const layers = Object.keys(LAYERS).map((part) => ({
  files: filesOf(part),
  rules: imports(...forbiddenTo(part), ...(part === 'element' ? [] : [ELEMENT_IMPORT]), WORKLET_IMPORT, NODE_IMPORT),
}));

export default tseslint.config(
  {ignores: ['dist/**', 'site/**', 'node_modules/**', 'build/report/**', 'bench/results/**', 'coverage/**', '.cache/**']},
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  {files: TS, extends: [tseslint.configs.strictTypeChecked]},
  {
    files: TS,
    languageOptions: {parserOptions: {project: ['tsconfig.json', 'src/audio/worklet/tsconfig.json', 'demo/tsconfig.json', 'demo/site/tsconfig.json', 'test/tsconfig.json'], tsconfigRootDir: import.meta.dirname}},
    rules: {
      ...imports(),
      eqeqeq: ['error', 'always', {null: 'ignore'}],
      'no-else-return': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports', disallowTypeAnnotations: false}],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true, allowBoolean: true}],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
      // An event map is extended by an interface of its own name.
      '@typescript-eslint/no-empty-object-type': ['error', {allowInterfaces: 'with-single-extends'}],
      // The DOM's types promise what some browsers lack, and the wire's are promises of a stranger: such conditions are needed.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `return stop();` in a function that returns nothing is an early return in one line.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Our parts are closures: their methods know no `this`, and are handed on as they are.
      '@typescript-eslint/unbound-method': 'off',
      // A function may be async because its interface is.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {files: ['src/**/*.ts', 'demo/**/*.ts'], rules: {'max-lines': ['error', 300], 'max-lines-per-function': ['error', {max: 80, skipBlankLines: true, skipComments: true}]}},
  {files: ['src/**/*.ts'], rules: {...imports(...forbiddenTo('a leaf'), ELEMENT_IMPORT, WORKLET_IMPORT, NODE_IMPORT), ...syntax(...BANNED_SYNTAX, LATER, ...WIRE_NAMES), 'no-console': 'error'}},
  ...layers,
  {files: ['src/tools/**/*.ts'], rules: imports(...forbiddenTo('tools'), ...COPIED_IMPORTS, ELEMENT_IMPORT, WORKLET_IMPORT, NODE_IMPORT)},
  {files: ['src/session/import-tools.ts', 'src/i18n/import-language.ts', 'src/import-beside.ts', 'src/element/import-element.ts'], rules: syntax(...BANNED_SYNTAX, ...WIRE_NAMES)},
  {files: ['src/audio/worklet/**/*.ts'], rules: imports(OUTSIDE_IMPORT)},
  {files: ['src/audio/load-worklet.ts'], rules: imports(...forbiddenTo('audio'), ELEMENT_IMPORT, NODE_IMPORT)},
  {files: ['src/index.ts', 'src/define.ts', 'src/lazy.ts'], rules: imports(WORKLET_IMPORT, NODE_IMPORT)},
  {files: ['src/protocol/**/*.ts'], rules: {...syntax(...BANNED_SYNTAX, LATER), 'max-lines-per-function': ['error', 200]}}, // a dialect's rules are one table
  {files: ['src/session/**/*.ts', 'src/tools/**/*.ts', 'src/protocol/**/*.ts'], rules: {'no-restricted-globals': ['error', ...PAGE_GLOBALS]}},
  {files: ['src/i18n/**/*.ts'], rules: {'max-lines': 'off'}},
  {files: ['src/schema.ts'], rules: {'@typescript-eslint/no-restricted-imports': 'off'}}, // the one place that takes zod apart
  {files: ['src/console.ts'], rules: {'no-console': 'off'}}, // the one place that may write to the page's console
  {files: ['src/types-for/**/*.ts'], rules: {...imports(WORKLET_IMPORT, NODE_IMPORT), '@typescript-eslint/no-redundant-type-constituents': 'off'}}, // a framework that is not here is an unknown type
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [{from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite']}, {from: 'package', package: 'chai', name: 'Equal'}], // a promise by a plugin's typing only
        },
      ],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unused-expressions': 'off', // chai's assertions are expressions
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
);
