"""Reference values for tests/practice_reference.rs: when FSRS asks again.

Run with the package fsrs from PyPI installed; writes 100 histories as CSV. Each row is a review:
history, whole days since the review before, rating (1 again, 2 hard, 3 good, 4 easy), the interval
in days that follows, stability and difficulty after it. Steps of minutes are off and so is chance,
as in the program, where nothing is due again before the next day. A history ends when something is
remembered for a hundred years: beyond that the program's crate lets a stability grow no further.

    python tests/reference/practice_intervals.py > tests/reference/practice_intervals.csv
"""

import random
from datetime import datetime, timedelta, timezone
from importlib.metadata import version

from fsrs import Card, Rating, Scheduler

random.seed(20261127)
scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)

print("# fsrs", version("fsrs"))
print("history,days_since,rating,interval_days,stability,difficulty")
for history in range(100):
    card = Card()
    now = datetime(2026, 1, 1, 8, tzinfo=timezone.utc)
    since = 0
    # Some learn well, some badly; some come back in time, some early or late, some the same day.
    weights = random.choice([(1, 1, 6, 2), (3, 2, 3, 1), (1, 0, 1, 0), (1, 1, 1, 1)])
    for _ in range(random.randint(3, 16)):
        rating = random.choices(list(Rating), weights)[0]
        card, _ = scheduler.review_card(card, rating, now)
        if card.stability > 36500:
            break
        interval = (card.due - now).days
        print(f"{history},{since},{rating.value},{interval},"
              f"{card.stability:.6f},{card.difficulty:.6f}")
        since = random.choice([interval, interval, interval,
                               random.randint(0, 2 * interval), 0])
        now += timedelta(days=since)
