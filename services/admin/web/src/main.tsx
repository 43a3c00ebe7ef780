import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import './styles/index.css';

const place = document.getElementById('app');
if (place) createRoot(place).render(<App />);
