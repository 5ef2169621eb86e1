import { render } from 'preact';
import { App } from './app';
import { Boundary } from './boundary';
import { watchFaults } from './faults';
import { FaultBar } from './views/fault-bar';
import './sidebar.css';
import './cards.css';
import './faults.css';

watchFaults();
const place = document.getElementById('bilah');
if (place)
  render(
    <>
      <FaultBar />
      <Boundary part="Bilah Cermat">
        <App />
      </Boundary>
    </>,
    place,
  );
