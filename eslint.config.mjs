import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** kafkajs lives in libs/eventing; mongoose and mongodb in libs/store and in files named *.store.ts. */
const bannedClients = [
  { name: 'kafkajs', message: 'kafkajs is used in libs/eventing only.' },
  { name: 'mongoose', message: 'mongoose is used in libs/store and *.store.ts files only.' },
  { name: 'mongodb', message: 'mongodb is used in libs/store and *.store.ts files only.' },
];
const only = (...names) => ['error', { paths: bannedClients.filter(({ name }) => names.includes(name)) }];

/** Who may import whom: services import libs, libs import downwards. */
const boundaries = {
  depConstraints: [
    { sourceTag: 'type:service', onlyDependOnLibsWithTags: ['type:lib'] },
    { sourceTag: 'type:web', onlyDependOnLibsWithTags: [] },
    { sourceTag: 'type:deploy', onlyDependOnLibsWithTags: ['type:lib', 'type:service', 'type:deploy'] },
    { sourceTag: 'type:test', onlyDependOnLibsWithTags: ['type:lib', 'type:service', 'type:deploy'] },
    { sourceTag: 'layer:contracts', onlyDependOnLibsWithTags: [] },
    { sourceTag: 'layer:calendar', onlyDependOnLibsWithTags: [] },
    { sourceTag: 'layer:store', onlyDependOnLibsWithTags: ['layer:contracts'] },
    { sourceTag: 'layer:eventing', onlyDependOnLibsWithTags: ['layer:contracts', 'layer:store'] },
    {
      sourceTag: 'layer:service-kit',
      onlyDependOnLibsWithTags: ['layer:contracts', 'layer:store', 'layer:eventing'],
    },
  ],
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/target/**',
      '.data/**',
      '.nx/**',
      'docs/**',
      'test/boundaries/fixtures/**',
    ],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: 'error',
      curly: ['error', 'multi-line'],
      'no-console': 'error',
    },
  },
  {
    files: ['libs/**/*.ts', 'services/**/*.ts'],
    rules: { 'no-restricted-imports': only('kafkajs', 'mongoose', 'mongodb') },
  },
  { files: ['libs/eventing/**/*.ts'], rules: { 'no-restricted-imports': only('mongoose', 'mongodb') } },
  { files: ['**/*.store.ts'], rules: { 'no-restricted-imports': only('kafkajs') } },
  { files: ['libs/store/**/*.ts'], rules: { 'no-restricted-imports': only('kafkajs') } },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  { files: ['deploy/**/*.ts', 'test/**/*.ts', 'tools/**/*.ts'], rules: { 'no-console': 'off' } },
  prettier,
);
