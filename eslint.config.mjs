import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typed = ['src/**/*.ts', 'admin/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts', '*.ts'];

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'tests/fixtures/'] },
  ...astro.configs.recommended,
  {
    files: typed,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers read well in messages.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Refused characters are what these expressions are for.
      'no-control-regex': 'off',
    },
  },
  {
    // The design system lives beside components; the policy of the site allows no inline style or script.
    files: ['**/*.astro'],
    rules: { 'astro/no-set-text-directive': 'error', 'astro/no-unused-css-selector': 'off' },
  },
);
