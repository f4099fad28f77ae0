import { englishBreakdown } from '../../../messages/combined/breakdown-messages.js';
import { drillStyles } from '../styles/drill.styles.js';
import type { ClassParts } from './widget-class.js';

/** Widgets with a drill path, and scenes of their own. */
export const DRILL_PARTS: ClassParts = {
  ...{ isInner: false, styles: drillStyles, messages: { breakdown: englishBreakdown } },
  loadPlot: async (definition) => definition.loadScenes!(),
};
