import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What each part of the house may use; `app` alone knows the features. */
const MAY_USE = {
  app: ['app', 'features', 'components', 'hooks', 'lib', 'i18n', 'styles'],
  components: ['components', 'hooks', 'lib', 'i18n'],
  hooks: ['hooks', 'lib'],
  lib: ['lib', 'i18n'],
  i18n: ['i18n'],
};

export default tseslint.config(
  { ignores: ['dist', 'src/lib/api/generated'] },
  ...tseslint.configs.recommendedTypeChecked,
  jsxA11y.flatConfigs.recommended,
  reactHooks.configs.flat['recommended-latest'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // TanStack's table and virtualizer: what they give is drawn at once and passed to no memo.
      'react-hooks/incompatible-library': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['../../*'], message: 'Import from another part of the house by @/…' }] },
      ],
    },
  },
  ...Object.entries(MAY_USE).map(([part, uses]) => ({
    files: [`src/${part}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: `^@/(?!(${uses.join('|')})(/|$))`, message: `${part} uses ${uses.join(', ')} only.` }] },
      ],
    },
  })),
  {
    files: ['src/features/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@/features/*', '@/app/*'], message: 'A feature imports neither another feature nor the app.' },
            { regex: '^(\\.\\./){2,}', message: 'Stay inside the feature; the rest is imported by @/…' },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'src/test/**'],
    rules: { 'no-restricted-imports': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['*.js', '*.ts'], ...tseslint.configs.disableTypeChecked },
);
