import { css } from 'lit';
import { textDeclarations, tokenDeclarations } from './host.styles.js';

/** Declarations of a panel of a source, which has the surface of a card: the data check and the levers of a scenario. Its sheet has `accentStyles` too. */
export const panelDeclarations = css`
  ${tokenDeclarations}
  ${textDeclarations}
  box-sizing: border-box;
  display: grid;
  min-inline-size: 0;
  padding: calc(var(--_space) * 4);
  border: 1px solid var(--_border);
  border-radius: var(--_radius);
  background: var(--_surface);
  color: var(--_text);
  font-family: var(--sales-font, inherit);
  font-size: 0.8125rem;
  line-height: 1.4;
  text-align: start;
`;
