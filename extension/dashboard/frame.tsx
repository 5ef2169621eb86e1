interface FrameProps {
  readonly state: string;
  readonly message: string;
  readonly onAgain?: () => void;
}

/** The page while there is nothing to show, with why, and with a way to try again where that may help. */
export const Frame = ({ state, message, onAgain }: FrameProps) => (
  <>
    <header>
      <h1>Dasbor</h1>
    </header>
    <main data-phase={state}>
      <p role="status">{message}</p>
      {onAgain && (
        <div class="row">
          <button type="button" class="main" onClick={onAgain}>
            Susun lagi
          </button>
        </div>
      )}
    </main>
  </>
);
