"""The opinion map by numpy, scipy and scikit-learn, to stand beside Comity's: see PythonOpinions.cs."""
import resource
import sys
import time

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import svds
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.metrics import adjusted_rand_score, silhouette_score


def read(path):
    with open(path) as file:
        ids = file.readline().strip().split(",")
        rows, columns, votes = np.loadtxt(file, delimiter=",", dtype=np.int32, ndmin=2).T
    return ids, rows, columns, votes


def impute(matrix, means=None):
    means = np.nan_to_num(np.nanmean(matrix, axis=0)) if means is None else means
    return np.where(np.isnan(matrix), means, matrix)


def project(pca, matrix, filled):
    seen = np.maximum(1, (~np.isnan(matrix)).sum(axis=1))
    return pca.transform(filled) * np.sqrt(matrix.shape[1] / seen)[:, None]


def draw_rows(seed, count):
    """The people that Comity draws too (SplitMix): a difference then comes from the groups, not from the draws."""
    state, rows, full = seed, [], (1 << 64) - 1
    for _ in range(count):
        state = (state + 0x9E3779B97F4A7C15) & full
        value = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & full
        value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & full
        rows.append(((value ^ (value >> 31)) * count) >> 64)
    return np.sort(rows)


def stability(path, moderated):
    ids, rows, columns, votes = read(path)
    matrix = np.full((rows.max() + 1, len(ids)), np.nan)
    matrix[rows, columns] = votes
    active = (~np.isnan(matrix)).sum(axis=1) >= 7
    matrix[:, [i for i, name in enumerate(ids) if name in moderated]] = 0
    start = time.time()
    filled = impute(matrix)
    points = project(PCA(2, svd_solver="full").fit(filled), matrix, filled)[active]
    groups = {count: KMeans(count, n_init=10, random_state=0).fit_predict(points) for count in range(2, 6)}
    silhouettes = {count: silhouette_score(points, labels) for count, labels in groups.items()}
    best = max(silhouettes, key=silhouettes.get)
    labels = groups[best]
    took = time.time() - start
    agreements = []
    for draw in range(32):
        drawn = draw_rows(draw + 1, len(matrix))
        sample = matrix[drawn]
        means = np.nan_to_num(np.nanmean(sample, axis=0))
        pca = PCA(2, svd_solver="full").fit(impute(sample, means))
        points = project(pca, sample, impute(sample, means))
        again = KMeans(best, n_init=10, random_state=0).fit(points[active[drawn]])
        agreements.append(adjusted_rand_score(labels, again.predict(project(pca, matrix, impute(matrix, means))[active])))
    sizes = "/".join(str(size) for size in sorted(np.bincount(labels), reverse=True))
    tried = " ".join(f"{silhouettes[count]:.3f}" for count in silhouettes)
    print(f"stability {np.mean(agreements):.3f}  groups {sizes}  silhouettes {tried}  {took:.2f} s without the stability")


def quick_map(path):
    ids, rows, columns, votes = read(path)
    start = time.time()
    shape = (rows.max() + 1, len(ids))
    seen = np.bincount(columns, minlength=shape[1])
    means = np.bincount(columns, weights=votes, minlength=shape[1]) / np.maximum(1, seen)
    centred = sparse.csr_matrix((votes - means[columns], (rows, columns)), shape=shape)
    _, _, components = svds(centred, k=2, random_state=0)
    counts = np.maximum(1, np.bincount(rows, minlength=shape[0]))
    points = (centred @ components.T) * np.sqrt(shape[1] / counts)[:, None]
    mapped = time.time()
    for count in range(2, 6):
        means = KMeans(count, n_init=10, random_state=0).fit(points)
        silhouette_score(points, means.labels_, sample_size=min(2000, len(points)), random_state=0)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"map {mapped - start:.2f} s, k-means with silhouettes {time.time() - mapped:.2f} s; "
          f"neither stability, representatives, nor bridging; peak {peak:,} MB with reading")


if sys.argv[1] == "stability":
    stability(sys.argv[2], set(sys.argv[3].split()))
else:
    quick_map(sys.argv[2])
