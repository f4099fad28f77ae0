import { messageScene, plotOf, targetsOf, type Scene, type ScenePlot } from '../../../plot/chart.js';
import { columnsScene } from '../../../plot/columns.js';
import type { PlotFrame } from '../../../plot/drawing.js';
import { gridScene } from '../../../plot/grid.js';
import { listScene } from '../../../plot/list.js';
import type { ChartInput, ChartKinds, WidgetPicture, WidgetTexts } from './widget-definition.js';
import type { WidgetFacts } from './widget-facts.js';

export function widgetPlot<Texts, Facts extends WidgetFacts, Attributes>(
  plot: (input: ChartInput<Facts, Texts, Attributes>, charts: ChartKinds) => Scene,
): ScenePlot<WidgetPicture<Facts>, WidgetTexts<Texts>> {
  return plotOf(({ facts, attributes, texts, selected }, { label, ...words }, frame) => {
    if (facts.none !== undefined && facts.marks.length === 0) return messageScene(facts.none, label, frame);
    const input: ChartInput<Facts, Texts, Attributes> = {
      ...{ ...words, facts, attributes: attributes as Attributes, selected, frame },
      get cells() {
        return texts.cells;
      },
    };
    return plot(input, kindsIn(frame, label, selected));
  });
}

function kindsIn(frame: PlotFrame, label: string, chosen: readonly number[]): ChartKinds {
  return {
    // Lists scroll.
    list: (spec): Scene => ({ ...listScene({ ...spec, label, chosen }, frame), leastHeight: 0 }),
    columns: (spec) => columnsScene({ ...spec, label }, frame),
    grid: (spec) => gridScene({ ...spec, label }, frame),
    marks: (marks, boxes, height = frame.height) => ({
      ...{ label, frame, height: Math.max(height, frame.height) },
      ...{ marks: () => marks, targets: targetsOf(frame, boxes) },
    }),
  };
}
