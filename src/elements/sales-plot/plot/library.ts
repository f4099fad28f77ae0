// Observable Plot and the whole of D3, for the pages that draw with them: a file of its own, which only `sales-plot` loads.
import * as Plot from '@observablehq/plot';
import * as d3 from 'd3';

export { d3, Plot };
