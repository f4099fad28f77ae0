import './sales-elements.js';
import 'sales-elements/define/all.js';
import { h, render } from 'preact';
import { App } from './App.jsx';

render(h(App), document.querySelector('#root'));
