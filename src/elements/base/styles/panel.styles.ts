import { css } from 'lit';

/** Declarations of a panel of a source, which has the surface of a card: the data check and the levers of a scenario. Its sheet has `accentStyles` too. */
export const panelDeclarations = css`
  --_text: var(--sales-color-text, light-dark(oklch(0.205 0.014 255), oklch(0.945 0.003 255)));
  --_muted: var(--sales-color-muted, light-dark(oklch(0.51 0.014 255), oklch(0.715 0.01 255)));
  --_accent-set: var(--sales-color-accent, light-dark(oklch(0.516 0.15 258), oklch(0.625 0.132 257)));
  --_accent: var(--_accent-set);
  --_border: var(--sales-color-border, light-dark(oklch(0.885 0.006 255), oklch(0.345 0.012 255)));
  --_surface: var(--sales-color-surface, light-dark(oklch(1 0 0), oklch(0.205 0.01 255)));
  --_space: var(--sales-space, 0.25rem);
  box-sizing: border-box;
  display: grid;
  min-inline-size: 0;
  padding: calc(var(--_space) * 4);
  border: 1px solid var(--_border);
  border-radius: var(--sales-radius, 0.5rem);
  background: var(--_surface);
  color: var(--_text);
  font-family: var(--sales-font, inherit);
  font-size: 0.8125rem;
  line-height: 1.4;
  text-align: start;
`;
