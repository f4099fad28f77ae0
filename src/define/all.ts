import './sales-source.js';
import './sales-kpi.js';
import './sales-trend.js';
import './sales-breakdown.js';
import './sales-heatmap.js';
import './sales-filter.js';
import './sales-distribution.js';
import './data-widget.js';
