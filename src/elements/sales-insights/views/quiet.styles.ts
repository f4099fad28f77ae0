import { css } from 'lit';

/** The card of a dashboard where nothing stands out. */
export const quietStyles = css`
  /* Without a finding, what was checked stands after the sentence, until it is opened. Next to the main chart of a wide page, nothing moves. */
  :host(:state(quiet)) {
    container-type: inline-size;
  }
  :host(:state(quiet)) .card {
    --_min: 0;
    flex-flow: row wrap;
    align-items: end;
    gap: 0 1.5rem;
    padding: 0;
    border: 0;
    background: none;
  }
  @media (min-width: 701px) {
    @container (max-width: 40rem) {
      :host(:state(quiet)) .card {
        flex-flow: column;
        align-items: stretch;
      }
    }
  }
  :host(:state(quiet)) .dots {
    position: absolute;
    inset-inline-end: 0;
  }
  :host(:state(quiet)) .body {
    flex: none;
    container-type: normal;
  }
  :host(:state(quiet)) .body:has([open]) {
    inline-size: 100%;
  }
`;
