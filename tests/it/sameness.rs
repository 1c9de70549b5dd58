//! The state is a function of the trove: not of the number of workers, the place of the trove, or its order.

use crate::support::{Scene, assert_same, copy_tree, done, invoice, mail, run_command, state, zip};

/// The demonstration trove, and contents that many containers share at different depths.
fn scene() -> Scene {
    let scene = Scene::sample();
    let inner = zip(&[("ugovor.txt", invoice(1).as_bytes()), ("prilog.txt", invoice(2).as_bytes())]);
    let middle = zip(&[("inner.zip", &inner), ("text.txt", invoice(3).as_bytes())]);
    for n in 0..8 {
        let letter = mail("s", "text", "middle.zip", &middle);
        let many: Vec<(String, String)> =
            (0..12).map(|k| (format!("{k}.txt"), invoice((n * 5 + k) % 40))).collect();
        let mut members: Vec<(&str, &[u8])> =
            many.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
        members.extend([("middle.zip", middle.as_slice()), ("letter.eml", &letter), ("inner.zip", &inner)]);
        let own = invoice(100 + n);
        members.push(("own.txt", own.as_bytes()));
        scene.write(format!("archives/{n}.zip"), zip(&members));
    }
    scene.write("damaged.zip", &middle[..middle.len() / 2]);
    scene.write("damaged inside.zip", zip(&[("broken.zip", &middle[..middle.len() - 30])]));
    scene
}

#[test]
fn one_two_and_eight_workers_give_the_same_state() {
    let scene = scene();
    scene.run_with(&["--workers", "1"]);
    let expected = scene.state();
    for workers in ["2", "8", "8"] {
        let case = scene.folder.path().join(format!("{workers}.case"));
        let _ = std::fs::remove_dir_all(&case);
        done(run_command(&scene.trove, &case).args(["--workers", workers]));
        assert_same(&state(&case), &expected, &format!("{workers} workers"));
    }
}

#[test]
fn another_place_and_another_order_give_the_same_state() {
    let scene = scene();
    scene.run();
    let other = scene.folder.path().join("quite/another place/Архива");
    std::fs::create_dir_all(&other).unwrap();
    // In the opposite order, which is the order of the directory on some file systems.
    let mut top: Vec<_> = std::fs::read_dir(&scene.trove).unwrap().map(|e| e.unwrap().path()).collect();
    top.sort_by(|a, b| b.cmp(a));
    for path in top {
        let target = other.join(path.file_name().unwrap());
        if path.is_dir() {
            std::fs::create_dir(&target).unwrap();
            copy_tree(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
    let case = scene.folder.path().join("other.case");
    done(run_command(&other, &case).args(["--volume", "trove"]));
    assert_same(&state(&case), &scene.state(), "another place");
}

#[test]
fn stages_one_by_one_give_the_state_of_one_run() {
    let scene = scene();
    for stage in ["inventory", "identify", "read", "assess"] {
        scene.run_with(&["--until", stage]);
    }
    assert_same(&scene.state(), &scene.fresh_state(), "stage by stage");
}

#[test]
fn archives_shared_at_different_depths_are_opened_from_the_least() {
    // With a limit of three containers, what is cut depends on the way by which it is reached first.
    let scene = Scene::new();
    let shared: Vec<Vec<u8>> = (0..6)
        .map(|n| {
            zip(&[
                ("own.txt", invoice(n).as_bytes()),
                ("below.zip", &zip(&[("bottom.txt", invoice(50 + n).as_bytes())])),
            ])
        })
        .collect();
    for (n, shared) in shared.iter().enumerate() {
        let deep = zip(&[("x.zip", shared)]);
        scene.write(format!("{n}.zip"), zip(&[("deep.zip", &deep), ("flat.zip", shared)]));
        scene.write(format!("other {n}.zip"), zip(&[("first.zip", shared), ("deep.zip", &deep)]));
    }
    let run = |name: &str, workers: &str| {
        let case = scene.folder.path().join(name);
        std::fs::create_dir(&case).unwrap();
        std::fs::write(case.join("case.toml"), "[limits]\ndepth = 3\n").unwrap();
        done(run_command(&scene.trove, &case).args(["--workers", workers]));
        state(&case)
    };
    let expected = run("1.case", "1");
    assert!(!expected.contains("limit: "), "every content lies within three containers somewhere");
    for n in 2..8 {
        assert_same(&run(&format!("{n}.case"), &n.to_string()), &expected, &format!("{n} workers"));
    }
}
