import { render } from 'preact';
import { App } from './app';
import './sidebar.css';

const place = document.getElementById('bilah');
if (place) render(<App />, place);
