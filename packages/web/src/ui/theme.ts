import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { t } from '../words/index.ts';

const indigo: MantineColorsTuple = [
  '#eef0fe',
  '#dadffb',
  '#b4bdf4',
  '#8b98ec',
  '#6a79e3',
  '#5466dc',
  '#4859d3',
  '#3a4bc0',
  '#3342ab',
  '#273493',
];

/** The voice of actions is ink: indigo and vermilion are taken by security and safety. */
const ink: MantineColorsTuple = [
  '#f4f5fa',
  '#e4e6f1',
  '#c9cde0',
  '#a3a9c4',
  '#7b82a3',
  '#5a6083',
  '#3f4566',
  '#2a2f4c',
  '#1b1f38',
  '#121529',
];

/** Mantine's greys of the dark scheme, on the hue of ours. */
const dark: MantineColorsTuple = [
  '#eceef8',
  '#b3b8cc',
  '#9197b0',
  '#767c99',
  '#3b405c',
  '#2b2f49',
  '#1d2138',
  '#171a2e',
  '#0f1120',
  '#0a0b16',
];

/** Filled with ink, written on in paper: in the dark scheme as in the light one. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  const isInk = input.color === undefined || input.color === 'ink';
  if (input.variant !== 'filled' || !isInk) return resolved;
  const hover = 'color-mix(in srgb, var(--ink) 84%, var(--paper))';
  return { ...resolved, background: 'var(--ink)', color: 'var(--paper)', hover };
};

/** The head of a dialog is no banner of the page: it is within the dialog, whose name it gives. */
const unmarked = { header: { role: 'presentation' } };

export const theme = createTheme({
  primaryColor: 'ink',
  colors: { indigo, ink, dark },
  primaryShade: { light: 8, dark: 1 },
  autoContrast: true,
  variantColorResolver,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  headings: {
    fontWeight: '640',
    sizes: { h1: { fontSize: '1.75rem', lineHeight: '1.25' }, h2: { fontSize: '1.25rem', lineHeight: '1.35' } },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Modal: {
      defaultProps: { attributes: unmarked },
      styles: { title: { fontSize: '1.1875rem', fontWeight: 640, lineHeight: 1.3 } },
    },
    Drawer: { defaultProps: { attributes: unmarked }, styles: { title: { fontWeight: 640 } } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': t('frame.dismiss') } } },
    // The dot is paper on ink, in the dark scheme as in the light one.
    Radio: { defaultProps: { iconColor: 'var(--paper)' } },
    Checkbox: { defaultProps: { size: 'md', iconColor: 'var(--paper)' } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm' } },
    Paper: { defaultProps: { withBorder: true, radius: 'lg' } },
  },
});

/** Mantine's own variables follow the tokens in tokens.css, so that both schemes are designed in one place. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-color-default-border': 'var(--line)' },
  light: ofTokens,
  dark: ofTokens,
});

const ofTokens = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-error': 'var(--bad)',
};
